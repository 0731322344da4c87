/*
 * What the law says of exempt information in each nation.
 * Stage: model.
 * Must not know: agendas, or how a reason is worded.
 */
#ifndef MODEL_EXEMPTION_H
#define MODEL_EXEMPTION_H

#include <stdbool.h>

#include "model/document.h"

struct exemption;

/*
 * Paragraphs of Schedule 12A to the Local Government Act 1972: the same
 * seven kinds of information, numbered anew for Wales.
 */
struct exemption_law {
	const char	*nation;	/* for messages to authors */
	int		 part;		/* of the Schedule */
	int		 first;		/* paragraph */
	int		 last;
	int		 untested;	/* paragraph without the test of the
					 * public interest; 0: none */
};

extern const struct exemption_law exemption_laws[NATION__MAX];

/*
 * Is any paragraph of an exemption under the test of the public interest?
 */
bool	 exemption_is_tested(enum nation nation,
	    const struct exemption *exemption);

/*
 * Which of the seven kinds of information a paragraph is, from 1.
 * Gives:  0 where the nation has no such paragraph.
 */
int	 exemption_kind(enum nation nation, int paragraph);

#endif
