package pro.photoestate.app.cli;

import picocli.CommandLine.IVersionProvider;
import pro.photoestate.app.queue.Batch;

/** The version, as {@code --version} and reports tell it. */
final class EngineVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"PhotoEstate Pro " + Batch.ENGINE_VERSION};
    }
}
