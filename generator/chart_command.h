/*
 * Draw the chart of one dataset, no site needed: `yjplan chart`.
 * Stage: top.
 * Must not know: documents, templates; of a site but its disclosure policy.
 */
#ifndef CHART_COMMAND_H
#define CHART_COMMAND_H

/*
 * Run `chart DATASET.json [--lang en|cy] [--for web|web2x|board|phone]
 * -o FILE.png`: the chart goes to the file, its text alternative to standard
 * output, diagnostics to standard error. Without --for it is made for a
 * board paper.
 * A dataset in a site's content folder is controlled as that site says, any
 * other by the default policy.
 * Takes:  argv[0] is "chart".
 * Gives:  the exit code: 0, EXIT_CONTENT, EXIT_USAGE or EXIT_WORLD.
 */
int	 chart_command(int argc, char **argv);

#endif
