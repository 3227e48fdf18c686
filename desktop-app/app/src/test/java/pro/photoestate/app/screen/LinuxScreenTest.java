package pro.photoestate.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.PhotoException;

class LinuxScreenTest {

    private static final byte[] ICC = MadeProfile.of(MadeProfile.P3, MadeProfile.gamma(2.2));

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    Path folder;

    private Optional<ScreenProfile> profile(Map<String, String> environment) {
        SystemCommand commands = new SystemCommand() {
            @Override
            Optional<String> output(List<String> command) {
                asked.add(command.getFirst());
                return Optional.ofNullable(answers.get(command.getFirst()));
            }
        };
        return new LinuxScreen(commands, environment).profile();
    }

    private static String atom() {
        return "_ICC_PROFILE(CARDINAL) = "
                + IntStream.range(0, ICC.length).mapToObj(i -> String.valueOf(ICC[i] & 255)).collect(Collectors.joining(", "));
    }

    @Test
    void whatHangsAtTheRootWindowIsTheProfile() {
        answers.put("xprop", atom());
        assertThat(profile(Map.of("DISPLAY", ":0"))).hasValueSatisfying(p -> assertThat(p.icc()).isEqualTo(ICC));
    }

    @Test
    void withoutOneColordIsAskedForTheMainDisplay() throws IOException {
        Path file = Files.write(folder.resolve("Büro Eizo.icc"), ICC);
        answers.put("xprop", "_ICC_PROFILE:  not found.\n");
        answers.put("colormgr", """
                Object Path:   /org/freedesktop/ColorManager/devices/xrandr_a
                Type:          display
                Profile 1:     icc-1
                               /nowhere/other.icc
                Metadata:      OutputPriority=secondary

                Object Path:   /org/freedesktop/ColorManager/devices/xrandr_b
                Type:          display
                Profile 1:     icc-2
                               %s
                Profile 2:     icc-3
                               /nowhere/second.icc
                Metadata:      OutputPriority=primary
                """.formatted(new String(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1)));
        assertThat(profile(Map.of("DISPLAY", ":0"))).hasValueSatisfying(p -> assertThat(p.name()).isEqualTo("Büro Eizo.icc"));
        assertThat(asked).containsExactly("xprop", "colormgr");
    }

    @Test
    void withoutAnyAnswerThereIsNoProfile() {
        assertThat(profile(Map.of())).isEmpty();
        assertThat(asked).containsExactly("colormgr");
    }

    @Test
    void rubbishAtTheRootWindowIsNamed() {
        answers.put("xprop", "_ICC_PROFILE(CARDINAL) = 1, 2, 3");
        assertThatThrownBy(() -> profile(Map.of("DISPLAY", ":0"))).isInstanceOf(PhotoException.class).hasMessageContaining("X11");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCommandThatHangsFailsOrIsNotThereSaysNothing() {
        SystemCommand commands = new SystemCommand();
        assertThat(commands.output(List.of("sh", "-c", "echo words; echo more"))).contains("words\nmore\n");
        assertThat(commands.output(List.of("sh", "-c", "echo words; exit 3"))).isEmpty();
        assertThat(commands.output(List.of("sleep", "60"))).isEmpty();
        assertThat(commands.output(List.of("no-such-command-here"))).isEmpty();
    }
}
