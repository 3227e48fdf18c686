package pro.photoestate.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the photoestate command in this process.
 *
 * @param status exit status
 * @param out what it printed
 * @param err what it printed on standard error
 */
record CommandRun(int status, String out, String err) {

    static synchronized CommandRun of(Object... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            String[] words = new String[arguments.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = arguments[i].toString();
            }
            int status = PhotoEstateCommand.run(words);
            return new CommandRun(
                    status, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
