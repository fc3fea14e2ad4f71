"""Keras' list of weights as layers."""

from autograder.suite import points, require_raises


@points(1)
def test_layers(student, draw_stack, require_list):
    """Three arrays become one layer, in the order of Keras."""
    for sizes in ((4,), (4, 6, 2)):
        layers = draw_stack(sizes=sizes).layers
        require_list("layers", student.stack_from_keras([array for layer in layers for array in layer]), layers)


@points(0.5)
def test_refuses_another_number(student, draw_stack):
    """No arrays, or a number of them that is no multiple of 3, raise ValueError."""
    first, second = draw_stack().layers
    student.stack_from_keras([*first, *second])  # this fits
    require_raises(ValueError, student.stack_from_keras, [])
    require_raises(ValueError, student.stack_from_keras, [*first, second[0]])
    require_raises(ValueError, student.stack_from_keras, [*first, *second[:2]])


@points(0.5)
def test_refuses_layers_that_do_not_fit(student, cell, draw_stack):
    """Layers that do not fit on each other, such as the two of a bidirectional one, raise ValueError."""
    first, second, third = draw_stack(sizes=(4, 6, 2)).layers
    student.stack_from_keras([*first, *second, *third])  # these fit
    require_raises(ValueError, student.stack_from_keras, [*cell.fw, *cell.bw])
    require_raises(ValueError, student.stack_from_keras, [*second, *third, *first])
