package pro.photoestate.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What photoestate and mvnw find on a machine before any Java runs. */
@DisabledOnOs(OS.WINDOWS) // has no sh
class EnvironmentScriptTest {

    /** From the module's folder, where tests run. */
    private static final Path SCRIPT = Path.of("../../.mvn/environment.sh").toAbsolutePath().normalize();

    private static final Path LOCK = SCRIPT.resolveSibling("lock.sh");

    @TempDir
    Path folder;

    @Test
    void aNewerJdkIsTakenAndAnOlderOneIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path young = jdk("young", "26");

        assertThat(says("echo \"$jdk\"", Map.of("PHOTOESTATE_JDK", young.toString(), "JAVA_HOME", old.toString())))
                .containsExactly(young.toString());
        assertThat(says("echo \"$jdk\"", Map.of("JAVA_HOME", old.toString()))).doesNotContain(old.toString());
    }

    @Test
    void aMissingJdkIsOneSentenceThatSaysWhereToGetIt() throws Exception {
        assertThat(says("need_jdk photoestate 2>&1", Map.of()))
                .singleElement()
                .asString()
                .startsWith("photoestate needs a JDK 25")
                .contains("https://adoptium.net/temurin/releases/");
    }

    @Test
    void javaGetsALocaleThatNamesEveryFileWhereThePersonsHasNone() throws Exception {
        assertThat(says("echo \"$LC_ALL\"", Map.of("LC_ALL", "C")))
                .singleElement()
                .asString()
                .matches("(?i).+\\.utf-?8");
    }

    @Test
    void theSecondBuildInACheckoutWaitsForTheFirstWithASentence() throws Exception {
        Process first = locking("echo has it; read go; unlock");
        assertThat(first.inputReader().readLine()).isEqualTo("has it");

        Process second = locking("echo has it; unlock");
        assertThat(second.errorReader().readLine()).isEqualTo("wait");
        first.outputWriter().append("go\n").close();

        assertThat(second.inputReader().readLine()).isEqualTo("has it");
        assertThat(second.waitFor()).isZero();
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void theLockOfABuildThatFailedOrWasKilledKeepsNobodyWaiting() throws Exception {
        assertThat(locking("exit 3").waitFor()).isEqualTo(3);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(Files.createDirectory(folder.resolve("lock")).resolve("pid"), gone.pid() + "\n");

        Process next = locking("echo has it");

        assertThat(next.errorReader().readLine()).isNull();
        assertThat(next.inputReader().readLine()).isEqualTo("has it");
        assertThat(next.waitFor()).isZero();
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    private Process locking(String then) throws IOException {
        String script = ". '%s'; lock '%s' wait; %s".formatted(LOCK, folder.resolve("lock"), then);
        return new ProcessBuilder("sh", "-euc", script).start();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path compiler = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.createFile(compiler);
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private List<String> says(String line, Map<String, String> environment) throws Exception {
        String script = ". '%s'; %s".formatted(SCRIPT, line);
        ProcessBuilder builder = new ProcessBuilder("sh", "-euc", script);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process run = builder.start();
        List<String> lines = run.inputReader().lines().toList();
        assertThat(run.waitFor()).isZero();
        return lines;
    }
}
