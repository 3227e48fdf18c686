#!/bin/sh
# Renders the sample shoot anew and makes the committed files from it: render.sh [FOLDER]
# FOLDER (target/rendered beside this file unless told) keeps the radiance; a view that lies there is not rendered again.
# Needs Debian's blender (3.4 or later). On 2 cores a view takes 2 to 8 minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rendered=${1:-$here/target/rendered}
mkdir -p "$rendered"
for view in front side living kitchen dining bedroom; do
    if [ ! -f "$rendered/$view/truth.json" ]; then
        nice blender --background --factory-startup --python "$here/scenes/render.py" -- "$view" "$rendered"
    fi
done
cd "$root"
./mvnw -q -pl desktop-app/engine -am test-compile
./mvnw -q -pl desktop-app/engine dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$here/target/classpath"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
engine=desktop-app/engine
exec "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$engine/target/test-classes:$engine/target/classes:$(cat "$here/target/classpath")" \
    pro.photoestate.engine.sample.MakeSampleShoot "$rendered" \
    desktop-app/app/src/main/resources/pro/photoestate/app/sample-shoot \
    "$engine/src/test/resources/pro/photoestate/engine/sample"
