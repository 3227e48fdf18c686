package pro.photoestate.app.ui.develop;

import javafx.scene.Node;
import pro.photoestate.recipe.Recipe;

/** A row of the panel that shows and changes one parameter. */
interface Control {

    /** What is shown. */
    Node node();

    /** Shows what the recipe says, and what the engine found where it is left to it. */
    void show(Recipe recipe, Found found);
}
