package pro.photoestate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a person gives it: in its own process where it serves. */
class ServerCommandTest {

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    private Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new PhotoEstateServer())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PhotoEstateServer.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString()))
                .redirectError(folder.resolve("log").toFile())
                .start();
    }

    private static URI address(Process server) throws IOException {
        String line = server.inputReader().readLine();
        assertThat(line).startsWith("PhotoEstate Pro server on ");
        return URI.create(line.substring("PhotoEstate Pro server on ".length()));
    }

    /** The second line of a server that has no organization yet. */
    private static String firstOwner(Process server, URI address) throws IOException {
        String line = server.inputReader().readLine();
        assertThat(line).contains(address + "/invitation?token=");
        return line;
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(address.resolve("/health/ready")).build();
            return client.send(ready, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void aServerStartsOnAnEmptyMachineAndAgainAfterAStopAndAfterAKill() throws Exception {
        Process first = serve();
        URI at = address(first);
        assertThat(status(at)).isEqualTo(200);
        String link = firstOwner(first, at);
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("data/database/data/postmaster.pid")).as("its database has ended with it").doesNotExist();

        Process killed = serve();
        assertThat(status(address(killed))).isEqualTo(200);
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve("data/database/data/postmaster.pid")).as("its database lives on").exists();

        Process last = serve();
        try {
            URI lastAt = address(last);
            assertThat(status(lastAt)).isEqualTo(200);
            assertThat(firstOwner(last, lastAt)).as("a link of each start").isNotEqualTo(link);
            Ended beside = run("--check", "--data", folder.resolve("data").toString());
            assertThat(beside.code()).isEqualTo(2);
            assertThat(beside.err()).contains("DATA_FOLDER").contains("Another server works in");
        } finally {
            last.destroy();
            last.waitFor();
        }
    }

    @Test
    void aWrongSettingStopsTheStartWithASentence() throws IOException {
        Files.writeString(folder.resolve("server.properties"), "database.pool = many");
        Ended ended = run("--data", folder.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("SETTING_WRONG").contains("database.pool").contains("\"many\"");
    }

    @Test
    void aDatabaseThatDoesNotAnswerStopsTheCheckWithASentence() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Files.writeString(
                folder.resolve("server.properties"), "database.url = jdbc:postgresql://127.0.0.1:%d/x".formatted(free));
        Ended ended = run("--check", "--data", folder.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("DATABASE_AWAY").contains("check database.url");
    }

    @Test
    void allSettingsAreListedWithTheirStandard() {
        Ended ended = run("--settings-help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("server.port = 8480").contains("PHOTOESTATE_MAIL_PASSWORD_FILE");
    }
}
