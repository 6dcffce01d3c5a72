package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.folkeregister.Unavailable;
import no.jobbsjanse.registry.NameAnswer;
import no.jobbsjanse.registry.NameChanged;
import no.jobbsjanse.registry.Names;
import no.jobbsjanse.registry.NationalId;

/** The worker's transactions, all of them short: none is open while Folkeregisteret is asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WorkerTransactions {

    @Inject
    private LookupJobRepository jobs;

    @Inject
    private OperationsRepository operations;

    @Inject
    private ConditionRepository condition;

    @Inject
    private Names names;

    @Inject
    private Event<NameChanged> nameChanged;

    /** Takes jobs that are due. */
    List<LookupJob> lease(int most, Duration time) {
        jobs.actAsWorker();
        return jobs.lease(most, time);
    }

    /** Takes one job, due or not, if Folkeregisteret has been silent for a while: is it back? */
    List<LookupJob> leaseProbe(Duration time) {
        jobs.actAsWorker();
        return condition.isProbeDue() ? jobs.leaseOne(time) : List.of();
    }

    /** Stores an answer and closes the job. */
    @WithinScope
    void answer(Scope scope, LookupJob job, NationalId asked, NameAnswer answer, Attempt attempt) {
        // The person first, then the job: the order in which an entered number locks them.
        names.answer(scope, job.person(), asked, answer);
        jobs.trace(job, null, attempt);
        jobs.close(job);
    }

    /** Puts jobs off, each for its own time, and lets those know who wait for the names. */
    void postpone(Map<LookupJob, Duration> delays, LookupFailure failure, Attempt attempt) {
        jobs.actAsWorker();
        delays.forEach((job, delay) -> {
            jobs.trace(job, failure, attempt);
            if (jobs.postpone(job, failure, delay)) {
                nameChanged.fire(new NameChanged(job.person(), job.scope()));
            }
        });
    }

    /** Gives jobs back that were not asked for. */
    void giveBack(Collection<LookupJob> taken) {
        jobs.actAsWorker();
        taken.forEach(jobs::giveBack);
        condition.notProbed();
    }

    /** Folkeregisteret has answered a request. */
    void answered(Attempt attempt) {
        condition.answered(attempt.together(), attempt.took());
    }

    /** Folkeregisteret has not answered a request. */
    void failed(Unavailable trouble, boolean fuseBlown) {
        condition.failed(trouble, fuseBlown);
    }

    /** Asks again for those whose answers are older; how many. */
    int refresh(Duration age) {
        return operations.refreshOlderThan(age);
    }

    /** Forgets what is told of older attempts. */
    void forgetAttempts(Duration age) {
        operations.forgetAttempts(age);
    }

    /** Gives up a job whose person is gone. */
    @WithinScope
    void giveUp(Scope scope, LookupJob job) {
        jobs.delete(job);
    }
}
