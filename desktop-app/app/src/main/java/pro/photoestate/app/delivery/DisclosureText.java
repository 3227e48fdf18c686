package pro.photoestate.app.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.recipe.OperationClass;

/** What is told about photos: in the metadata of each file, and in one text beside them. Pure; follows from what was done. */
public final class DisclosureText {

    /** Between two languages of one text. */
    private static final String RULE = "%n%n%s%n%n".formatted("-".repeat(40));

    private final List<DisclosureWords> languages;

    public DisclosureText(DeliveryPlan.Language language) {
        languages = switch (language) {
            case ENGLISH -> List.of(DisclosureWords.of(Locale.ENGLISH));
            case GERMAN -> List.of(DisclosureWords.of(Locale.GERMAN));
            case BOTH -> List.of(DisclosureWords.of(Locale.ENGLISH), DisclosureWords.of(Locale.GERMAN));
        };
    }

    /**
     * What a photo's own file tells.
     *
     * @param original the name of its original beside it; empty where there is none
     */
    public Disclosure of(DeliveryScene scene, String original) {
        return new Disclosure(
                joined(" / ", words -> label(scene, words)), joined(" ", words -> statement(scene, original, words)));
    }

    /** What the original beside an altered photo tells. */
    public Disclosure ofOriginal(String photo) {
        return new Disclosure(
                joined(" / ", words -> words.get("original.label")), joined(" ", words -> words.get("original", photo)));
    }

    /** The whole text that lies beside these photos. */
    String whole(List<ToldPhoto> photos) {
        return joined(RULE, words -> whole(photos, words));
    }

    /** What is told of each photo of an order, in all languages. */
    static List<ToldPhoto> told(DeliveryOrder order, Map<UUID, DeliveryOrder.Names> names) {
        List<DisclosureWords> all = new DisclosureText(DeliveryPlan.Language.BOTH).languages;
        return order.scenes().stream()
                .map(s -> told(s, names.getOrDefault(s.id(), new DeliveryOrder.Names(s.name(), "")), order.address(), all))
                .toList();
    }

    private static ToldPhoto told(
            DeliveryScene scene, DeliveryOrder.Names own, String address, List<DisclosureWords> languages) {
        var kinds = new ToldPhoto.Kinds(
                scene.altered(), scene.classes().contains(OperationClass.REDACTION), scene.generative());
        Map<String, String> lines = new HashMap<>();
        for (DisclosureWords words : languages) {
            lines.put(words.locale().getLanguage(), line(scene, own, words));
        }
        return new ToldPhoto(own.photo(), address, kinds, lines);
    }

    private String joined(String between, Function<DisclosureWords, String> text) {
        return languages.stream().map(text).distinct().collect(Collectors.joining(between));
    }

    private static String label(DeliveryScene scene, DisclosureWords words) {
        if (scene.outside().isPresent() && scene.declaration().isEmpty()) {
            return words.get("undeclared.label");
        }
        List<String> labels = new ArrayList<>();
        alterations(scene).forEach(d -> labels.add(words.get(d.code() + ".label")));
        if (labels.isEmpty() && scene.classes().contains(OperationClass.REDACTION)) {
            labels.add(words.get("redacted.label"));
        }
        if (scene.generative()) {
            labels.add(words.get("generative.label"));
        }
        return String.join(", ", labels);
    }

    private static String statement(DeliveryScene scene, String original, DisclosureWords words) {
        if (scene.outside().isPresent() && scene.declaration().isEmpty()) {
            return words.get("photo.undeclared");
        }
        List<String> sentences = new ArrayList<>();
        if (scene.altered()) {
            String deeds = alterations(scene).stream().map(d -> words.get(d.code())).collect(Collectors.joining("; "));
            sentences.add(words.get("photo.altered", deeds));
        }
        if (scene.classes().contains(OperationClass.REDACTION)) {
            sentences.add(words.get("photo.redacted"));
        }
        if (scene.generative()) {
            sentences.add(words.get("photo.generative"));
        }
        if (sentences.isEmpty()) {
            int frames = scene.frames().size();
            sentences.add(frames > 1 ? words.get("photo.merged", frames) : words.get("photo.one"));
        }
        scene.declaration().ifPresent(said -> about(said, sentences, words));
        if (!original.isEmpty()) {
            sentences.add(words.get("photo.original", original));
        }
        return String.join(" ", sentences);
    }

    private static void about(Declaration said, List<String> sentences, DisclosureWords words) {
        if (!said.words().isEmpty()) {
            sentences.add(words.get("photo.words", said.words().replaceAll("\\.$", "")));
        }
        sentences.add(words.get("photo.by", said.by()));
    }

    private static List<Deed> alterations(DeliveryScene scene) {
        return scene.declaration().stream()
                .flatMap(d -> d.inOrder().stream())
                .filter(d -> d.kind() == OperationClass.ALTERATION)
                .toList();
    }

    private static String whole(List<ToldPhoto> photos, DisclosureWords words) {
        List<ToldPhoto> named = photos.stream().filter(ToldPhoto::isNamed).toList();
        List<String> parts = new ArrayList<>();
        String addresses = photos.stream()
                .map(ToldPhoto::address)
                .filter(a -> !a.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        parts.add(words.get("title") + (addresses.isEmpty() ? "" : "%n%s".formatted(words.get("property", addresses))));
        intro("intro.altered", named, ToldPhoto.Kinds::altered, words).ifPresent(parts::add);
        intro("intro.redacted", named, k -> k.redacted() && !k.altered(), words).ifPresent(parts::add);
        intro("intro.generative", named, ToldPhoto.Kinds::generative, words).ifPresent(parts::add);
        if (!named.isEmpty()) {
            String language = words.locale().getLanguage();
            parts.add(named.stream()
                    .map(p -> p.lines().getOrDefault(language, p.photo()))
                    .collect(Collectors.joining("%n".formatted())));
        }
        if (named.size() < photos.size()) {
            parts.add(named.isEmpty() ? words.get("intro.plain", photos.size()) : words.get("intro.rest"));
        }
        return String.join("%n%n".formatted(), parts);
    }

    private static Optional<String> intro(
            String key, List<ToldPhoto> photos, Predicate<ToldPhoto.Kinds> kind, DisclosureWords words) {
        long count = photos.stream().map(ToldPhoto::kinds).filter(kind).count();
        return count == 0 ? Optional.empty() : Optional.of(words.get(key, count));
    }

    private static String line(DeliveryScene scene, DeliveryOrder.Names own, DisclosureWords words) {
        return words.get("line", own.photo(), label(scene, words), statement(scene, own.original(), words));
    }
}
