"""Keras' list of weights as pairs of layers."""

from autograder.suite import points, require_raises


@points(1)
def test_pairs(student, draw, require_list):
    """Six arrays become one pair, the forward direction first."""
    for sizes in (((3, 4),), ((3, 4), (8, 5), (10, 2))):
        cells = [draw(D=D, H=H) for D, H in sizes]
        weights = [array for cell in cells for side in (cell.fw, cell.bw) for array in side]
        require_list("layers", student.bidirectional_from_keras(weights), [(cell.fw, cell.bw) for cell in cells])


@points(0.5)
def test_refuses_another_number(student, cell):
    """No arrays, or a number of them that is no multiple of 6, raise ValueError."""
    student.bidirectional_from_keras([*cell.fw, *cell.bw])  # this fits
    require_raises(ValueError, student.bidirectional_from_keras, [])
    require_raises(ValueError, student.bidirectional_from_keras, [*cell.fw])
    require_raises(ValueError, student.bidirectional_from_keras, [*cell.fw, *cell.bw, *cell.fw])


@points(0.5)
def test_refuses_a_stack(student, cell, draw_stack):
    """Two directions of different shapes, as those of a stack, raise ValueError."""
    first, second = draw_stack().layers
    student.bidirectional_from_keras([*cell.fw, *cell.bw])  # this fits
    require_raises(ValueError, student.bidirectional_from_keras, [*first, *second])
    square, top = draw_stack(D=4, sizes=(4, 4)).layers
    require_raises(ValueError, student.bidirectional_from_keras, [*square, *top[:2], top[2][:-1]])
