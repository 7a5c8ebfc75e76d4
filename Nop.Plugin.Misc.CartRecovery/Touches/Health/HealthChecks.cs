using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>Everything that would keep messages from leaving or working without anybody noticing, the gravest first.</summary>
internal sealed class HealthChecks(
    TaskChecks task,
    ShopChecks shop,
    CampaignChecks campaigns,
    ChannelChecks channels,
    ConsentRuleBook consents,
    HealthQueries queries,
    IStoreService stores,
    TimeProvider time)
{
    private static readonly TimeSpan SilenceAfter = TimeSpan.FromHours(24);

    /// <summary>Fewer orders may really have come from carts that nobody left alone.</summary>
    private const int OrdersToExpectCarts = 3;

    private const int GuestsToExpectContacts = 10;

    public async Task<IReadOnlyList<Sentence>> CheckAsync()
    {
        var sentences = new List<Sentence>();
        if (await task.CheckAsync() is { } late)
            sentences.Add(late);
        sentences.AddRange(await campaigns.CheckAsync());
        sentences.AddRange(await StoresAsync());
        if (await SilenceAsync() is { } silent)
            sentences.Add(silent);
        if (await GuestsAsync() is { } strangers)
            sentences.Add(strangers);
        sentences.AddRange(await shop.CheckAsync());
        return sentences;
    }

    private async Task<IEnumerable<Sentence>> StoresAsync()
    {
        var all = await stores.GetAllStoresAsync();
        var undecided = new List<string>();
        var unreadable = new List<Sentence>();
        foreach (var store in all)
        {
            if ((await consents.OfAsync(store.Id)).Default == ConsentMode.NotChosen)
                undecided.Add(store.Name);
            if (await consents.ProblemsAsync(store.Id) is { Count: > 0 } lines)
                unreadable.Add(Sentence.Health("ConsentRulesUnreadable", store.Name, string.Join("; ", lines.Select(line => line.Text))));
        }

        var consent = undecided.Count == 0 ? [] : new[] { Sentence.Health("ConsentModeNotChosen", string.Join(", ", undecided)) };
        return consent.Concat(unreadable).Concat(await channels.CheckAsync([.. all.Select(store => store.Id)]));
    }

    private async Task<Sentence?> SilenceAsync()
    {
        var since = time.NowUtc() - SilenceAfter;
        if (await queries.NewestEpisodeStartAsync() >= since)
            return null;

        var placed = await queries.OrdersSinceAsync(since);
        return placed >= OrdersToExpectCarts ? Sentence.Health("CaptureSilent", placed, (int)SilenceAfter.TotalHours) : null;
    }

    private async Task<Sentence?> GuestsAsync()
    {
        var (checkouts, contacts) = await queries.GuestCheckoutsAsync(time.NowUtc() - TimeSpan.FromDays(7), newest: 50);
        return checkouts >= GuestsToExpectContacts && contacts == 0 ? Sentence.Health("GuestsWithoutContact", checkouts) : null;
    }
}
