using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Running;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Works on a run for a bounded time. It reads the shop's past and writes rows of its own, and never sends.</summary>
internal sealed class ReplayWork(ReplayStore store, ReplayClaims claims, ReplayPlans plans, PastQueries past, PastLoader loader, ReplayOffers offers, TimeProvider time)
{
    public const int PeoplePerPortion = 50;

    private const int EpisodesPerPortion = 200;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private static readonly TransactionOptions ReadCommitted = new() { IsolationLevel = IsolationLevel.ReadCommitted };

    /// <returns>The run as it stands afterwards.</returns>
    public async Task<ReplayRun?> GoOnAsync(int runId)
    {
        var budget = new RunBudget(time, Budget);
        if (await store.ByIdAsync(runId) is not { State: ReplayState.Running } run)
            return await store.ByIdAsync(runId);

        if (await plans.OfAsync(run) is not { } plan)
            await claims.EndAsync(run, ReplayState.Outdated, time.NowUtc());
        else
            await GoOnAsync(run, plan, await offers.OfAsync(plan.Steps), budget);
        return await store.ByIdAsync(runId);
    }

    private async Task GoOnAsync(ReplayRun run, ReplayPlan plan, IReadOnlyDictionary<int, OfferValue> offered, RunBudget budget)
    {
        do
        {
            var episodes = await NextAsync(run, plan);
            if (episodes.Count == 0)
            {
                await claims.EndAsync(run, ReplayState.Done, time.NowUtc());
                return;
            }

            if (!await WriteAsync(run, await RowsAsync(run, plan, episodes, offered)))
                return;
        }
        while (!budget.IsSpent);
    }

    /// <summary>First everybody who is known, then the episodes of nobody.</summary>
    private async Task<IReadOnlyList<Episode>> NextAsync(ReplayRun run, ReplayPlan plan)
    {
        if (run.NobodysEpisodeId < 0)
        {
            var people = await past.PeopleAsync(run.RecipientId, plan.FromUtc, plan.UntilUtc, PeoplePerPortion);
            if (people.Count > 0)
            {
                run.RecipientId = people[^1];
                run.Done += people.Count;
                return await past.OfPeopleAsync(people, plan.FromUtc, plan.UntilUtc);
            }

            run.NobodysEpisodeId = 0;
        }

        var nobodys = await past.OfNobodyAsync(run.NobodysEpisodeId, plan.FromUtc, plan.UntilUtc, EpisodesPerPortion);
        run.NobodysEpisodeId = nobodys.Count > 0 ? nobodys[^1].Id : run.NobodysEpisodeId;
        run.Done += nobodys.Count;
        return nobodys;
    }

    private async Task<List<ReplayRow>> RowsAsync(ReplayRun run, ReplayPlan plan, IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, OfferValue> offered)
    {
        var engine = new PersonReplay(plan.Campaigns, plan.Runs);
        var rows = new List<ReplayRow>();
        foreach (var person in await loader.LoadAsync(episodes, plan))
            rows.AddRange(ReplayPortion.Add(run, person, engine.Run(person, plan.FromUtc, plan.UntilUtc), offered, loader.ReallySentTo(person)));
        return rows;
    }

    private async Task<bool> WriteAsync(ReplayRun run, IList<ReplayRow> rows)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Required, ReadCommitted, TransactionScopeAsyncFlowOption.Enabled);
        if (!await claims.AdvanceAsync(run))
            return false;

        await store.InsertAsync(rows);
        scope.Complete();
        return true;
    }
}
