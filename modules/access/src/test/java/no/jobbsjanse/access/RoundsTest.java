package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
    private final AtomicInteger round = new AtomicInteger();
    private Rounds rounds;

    @AfterEach
    void stop() {
        rounds.stop();
    }

    private void begin(Duration pause, Runnable work) {
        rounds = new Rounds(Thread::new, pause, work);
        rounds.start();
    }

    private void work() {
        done.add(round.incrementAndGet());
    }

    private void await(int number) throws InterruptedException {
        assertThat(done.poll(1, TimeUnit.MINUTES)).isEqualTo(number);
    }

    @Test
    void works_every_so_often() throws InterruptedException {
        begin(Duration.ofMillis(1), this::work);
        await(1);
        await(2);
        await(3);
    }

    @Test
    void works_at_once_when_woken() throws InterruptedException {
        begin(NEVER, this::work);
        rounds.wake();
        await(1);
        rounds.wake();
        await(2);
    }

    @Test
    void whoever_wakes_it_while_it_works_makes_it_work_once_more_and_only_once() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        begin(NEVER, () -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            work();
        });
        rounds.wake();
        begun.await();
        rounds.wake();
        rounds.wake();
        goOn.countDown();
        await(1);
        await(2);
        rounds.wake();
        await(3);
    }

    @Test
    void goes_on_whatever_has_gone_wrong() throws InterruptedException {
        begin(NEVER, () -> {
            work();
            if (round.get() == 1) {
                throw new AssertionError("one");
            }
            throw new IllegalStateException("another");
        });
        rounds.wake();
        await(1);
        rounds.wake();
        await(2);
        rounds.wake();
        await(3);
    }

    @Test
    void begins_no_more_once_it_is_stopped() throws InterruptedException {
        Thread[] thread = new Thread[1];
        rounds = new Rounds(run -> thread[0] = new Thread(run), NEVER, this::work);
        rounds.start();
        rounds.stop();
        thread[0].join();
        assertThat(done).isEmpty();
    }
}
