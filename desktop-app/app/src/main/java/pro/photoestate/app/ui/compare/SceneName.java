package pro.photoestate.app.ui.compare;

import java.util.UUID;

/** A scene by name: its reference frame's file without folder and ending. */
record SceneName(UUID id, String name) {

    static String of(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
