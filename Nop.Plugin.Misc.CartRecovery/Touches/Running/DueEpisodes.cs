using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>Takes what is due, batch by batch, until nothing is left or the time is up.</summary>
internal sealed class DueEpisodes(EpisodeStore episodes, DueFacts facts, MomentLog moments, EpisodeDecisions decisions, EpisodeWrites writes, RunTrouble trouble, TimeProvider time)
{
    /// <summary>A closed episode comes twice; more often only when the shopper is faster than we are, and he can wait for the next run.</summary>
    private const int LooksPerRun = 3;

    private readonly Dictionary<int, int> _looks = [];

    public async Task DecideAsync(CampaignSet campaigns, TaskRun run, RunBudget budget, int batchSize, CancellationToken token)
    {
        _looks.Clear();
        var horizon = time.NowUtc();
        while (!token.IsCancellationRequested)
        {
            var due = await episodes.DueAsync(horizon, batchSize);
            var batch = due.Where(episode => Looks(episode) < LooksPerRun).ToList();
            if (batch.Count == 0)
                return;

            if (budget.IsSpent || !await DecideAsync(batch, campaigns, run, budget, token))
            {
                run.CutShort = true;
                return;
            }
        }
    }

    private async Task<bool> DecideAsync(List<Episode> batch, CampaignSet campaigns, TaskRun run, RunBudget budget, CancellationToken token)
    {
        foreach (var episode in batch)
            _looks[episode.Id] = Looks(episode) + 1;

        var looked = await LoadAsync(batch, campaigns, token);
        await NoteAsync(looked, token);
        foreach (var loaded in looked)
        {
            if (budget.IsSpent)
                return false;

            await TryAsync(loaded.Episode, () => decisions.DecideAsync(loaded, campaigns, run, token), token);
        }

        return true;
    }

    private int Looks(Episode episode) => _looks.GetValueOrDefault(episode.Id);

    /// <summary>When a batch cannot be loaded, each episode is tried alone, so that only the one that cannot is set aside.</summary>
    private async Task<IReadOnlyList<LoadedEpisode>> LoadAsync(List<Episode> batch, CampaignSet campaigns, CancellationToken token)
    {
        try
        {
            return await facts.LoadAsync(batch, campaigns, time.NowUtc());
        }
        catch (Exception exception) when (batch.Count > 1 && !token.IsCancellationRequested)
        {
            await trouble.LogAsync("Loading a batch of episodes", exception.GetType().Name, exception);
        }

        var loaded = new List<LoadedEpisode>();
        foreach (var episode in batch)
            await TryAsync(episode, async () => loaded.AddRange(await facts.LoadAsync([episode], campaigns, time.NowUtc())), token);
        return loaded;
    }

    /// <summary>What a replay will need must not stop what is decided now.</summary>
    private async Task NoteAsync(IReadOnlyList<LoadedEpisode> loaded, CancellationToken token)
    {
        try
        {
            await moments.NoteAsync(loaded, time.NowUtc());
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            await trouble.LogAsync("Noting what was seen of a batch of episodes", exception.GetType().Name, exception);
        }
    }

    private async Task TryAsync(Episode episode, Func<Task> work, CancellationToken token)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            await trouble.LogAsync($"Deciding on episode {episode.Id}", exception.GetType().Name, exception);
            await writes.SetNextDecisionAsync(episode.Id, episode.Version, time.NowUtc() + Backoff(episode));
        }
    }

    /// <summary>Grows with the age of the trouble: a tenth of the time since the shopper's last activity, 5 minutes to 6 hours.</summary>
    private TimeSpan Backoff(Episode episode) =>
        TimeSpan.FromMinutes(Math.Clamp((time.NowUtc() - episode.LastActivityUtc.AsUtc()).TotalMinutes / 10, 5, 360));
}
