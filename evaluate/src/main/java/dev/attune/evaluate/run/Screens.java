package dev.attune.evaluate.run;

import java.io.PrintWriter;

/** Where results go, and where progress goes. */
record Screens(PrintWriter out, PrintWriter err) {}
