namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

/// <summary>
/// What campaigns would have sent to one person: the planner, the arbiter and the caps of the live engine, asked at every run at which it would have looked.
/// Persons do not meet, so a shop is replayed person by person.
/// </summary>
public sealed class PersonReplay(ReplayCampaigns campaigns, RunTimes runs)
{
    /// <returns>In the order of deciding. Steps that still wait at the end have no row.</returns>
    public IReadOnlyList<ReplayedTouch> Run(PastPerson person, DateTime fromUtc, DateTime untilUtc)
    {
        EpisodeCourse[] courses = [.. person.Episodes.Select(episode => new EpisodeCourse(episode, fromUtc))];
        var past = new ReplayedRuns(courses, person.SentBefore, campaigns, runs);
        var earliest = fromUtc;
        while (courses.Length > 0)
        {
            var next = courses.Min(course => course.NextUtc);
            if (next > untilUtc)
                break;

            var run = runs.AtOrAfter(next > earliest ? next : earliest);
            if (run > untilUtc)
                break;

            past.Run(run);
            earliest = run.AddTicks(1);
        }

        return past.Touches;
    }
}
