package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path PERSON = Path.of("home", "ann").toAbsolutePath();

    @Test
    void linuxHasThemWhereXdgSaysAndNeverUnderARelativePath() {
        AppFolders usual = AppFolders.of("Linux", PERSON, Map.of("XDG_CACHE_HOME", "cache"));
        assertThat(usual.catalog()).isEqualTo(PERSON.resolve(".local/share/photoestate/catalog"));
        assertThat(usual.settings()).isEqualTo(PERSON.resolve(".config/photoestate"));
        assertThat(usual.cache()).isEqualTo(PERSON.resolve(".cache/photoestate"));
        assertThat(usual.logs()).isEqualTo(PERSON.resolve(".local/state/photoestate/logs"));

        Path data = PERSON.resolve("data");
        assertThat(AppFolders.of("Linux", PERSON, Map.of("XDG_DATA_HOME", data.toString())).catalog())
                .isEqualTo(data.resolve("photoestate/catalog"));
    }

    @Test
    void windowsAndMacHaveThemWhereTheirProgramsDo() {
        assertThat(AppFolders.of("Windows 11", PERSON, Map.of()).catalog())
                .isEqualTo(PERSON.resolve("AppData/Local/PhotoEstate Pro/catalog"));
        assertThat(AppFolders.of("Mac OS X", PERSON, Map.of()).catalog())
                .isEqualTo(PERSON.resolve("Library/Application Support/PhotoEstate Pro/catalog"));
        assertThat(AppFolders.of("Mac OS X", PERSON, Map.of()).cache())
                .isEqualTo(PERSON.resolve("Library/Caches/PhotoEstate Pro"));
    }

    @Test
    void oneVariablePutsThemAllBelowOneFolder() {
        AppFolders own = AppFolders.of("Linux", PERSON, Map.of(AppFolders.HOME, PERSON.toString()));
        assertThat(own)
                .isEqualTo(new AppFolders(
                        PERSON.resolve("catalog"),
                        PERSON.resolve("cache"),
                        PERSON.resolve("settings"),
                        PERSON.resolve("logs"),
                        PERSON.resolve("crashes")));
    }
}
