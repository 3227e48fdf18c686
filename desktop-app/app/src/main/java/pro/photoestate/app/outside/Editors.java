package pro.photoestate.app.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.sentence.Sentence;

/** Starts other people's programs. */
public final class Editors {

    private Editors() {}

    /**
     * Opens a file in an editor, and does not wait for it.
     *
     * @throws OutsideException {@link OutsideFault#EDITOR_MISSING}
     */
    public static void open(OutsideEditor editor, Path file) {
        try {
            new ProcessBuilder(command(editor.program(), file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new OutsideException(
                    OutsideFault.EDITOR_MISSING,
                    Sentence.of("app.outside.editor", editor.name(), editor.program(), file),
                    e);
        }
    }

    /** A bundle of macOS is a folder, which its own command opens. */
    static List<String> command(Path program, Path file) {
        return program.toString().endsWith(".app")
                ? List.of("open", "-a", program.toString(), file.toString())
                : List.of(program.toString(), file.toString());
    }
}
