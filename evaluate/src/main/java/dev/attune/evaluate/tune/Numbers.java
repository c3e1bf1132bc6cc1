package dev.attune.evaluate.tune;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, without an exponent and to six significant digits. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(6);

    private Numbers() {}

    static String plain(double number) {
        BigDecimal decimal = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
