package pro.photoestate.app.ui.batch;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.recipe.Recipe;

/** Hot folders in words. */
record HotFolderWords(Texts texts) {

    /** So many broken files are told one by one: a folder with more is broken itself. */
    private static final int FAILURES = 5;

    /** What is made of new photos, and where it goes. */
    String order(HotFolder folder) {
        return texts.get(
                "hot.order",
                look(folder.order().recipe()),
                folder.order().export().profiles().getFirst().name(),
                folder.order().export().folder());
    }

    /** A look as it is called on the screen: the built-in ones have names in each language. */
    String look(Recipe look) {
        String key = "look." + look.name();
        return texts.has(key) ? texts.get(key) : look.name();
    }

    /** What it waits for, or why it does not work. */
    String says(HotFolders.Status status) {
        return status.problem().map(texts::told).orElseGet(() -> !status.folder().enabled()
                ? texts.get("hot.off")
                : status.waiting() > 0 ? texts.get("hot.waiting", status.waiting()) : texts.get("hot.watched"));
    }

    /** Files that cannot be used, with why: the first ones, then how many more. */
    List<String> failures(HotFolders.Status status) {
        List<String> told = new ArrayList<>(status.failures().stream().limit(FAILURES).map(this::broken).toList());
        if (status.failures().size() > FAILURES) {
            told.add(texts.get("hot.more", status.failures().size() - FAILURES));
        }
        return told;
    }

    private String broken(Failure failure) {
        String name = String.valueOf(failure.file().getFileName());
        String told = texts.told(failure.sentence());
        return told.contains(name) ? told : name + ": " + told;
    }

    String watch(HotFolder folder) {
        return texts.get("hot.watch", folder.folder().toString());
    }

    String remove(HotFolder folder) {
        return texts.get("hot.remove", folder.folder().toString());
    }
}
