using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <param name="Bounded">There were more in the time asked for than are looked at.</param>
internal sealed record AudienceSampled(IReadOnlyList<Sampled> NewestFirst, bool Bounded);

/// <summary>The newest episodes as facts, as far as a campaign's audience asks for them.</summary>
internal sealed class AudienceSample(AudienceSampleQueries queries, RecipientStore recipients, PeopleLoader people, AudienceLoader audiences)
{
    public const int Most = 10_000;

    private const int Chunk = 1_000;

    private static readonly CampaignSet _none = new([]);

    public async Task<AudienceSampled> LoadAsync(int storeId, RecoveryPolicy policy, DateTime sinceUtc, DateTime nowUtc)
    {
        var asked = policy.Audience.Fields.ToHashSet();
        var newest = await queries.NewestAsync(Most);
        var wanted = newest.Where(episode => episode.StartedUtc >= sinceUtc && (storeId == 0 || episode.StoreId == storeId) && episode.State != EpisodeState.Erased);
        List<Sampled> samples = [];
        foreach (var chunk in wanted.Chunk(Chunk))
            await AddAsync(samples, chunk, asked, nowUtc);
        return new AudienceSampled(samples, newest.Count == Most && newest[^1].StartedUtc >= sinceUtc);
    }

    private async Task AddAsync(List<Sampled> samples, Episode[] chunk, HashSet<ConditionField> asked, DateTime nowUtc)
    {
        // Where somebody is and what he has agreed to takes a dozen statements: only for who asks.
        var persons = asked.Contains(ConditionField.Country) || asked.Contains(ConditionField.Channel) ? await people.LoadAsync(chunk, _none, nowUtc, 0) : null;
        var known = persons?.Recipients ?? await recipients.ByIdsAsync(chunk.Select(episode => episode.RecipientId));
        var audience = await audiences.LoadAsync(chunk, known, asked);
        foreach (var episode in chunk)
        {
            var recipient = persons?.Facts(episode) ?? new RecipientFacts(TimeZoneInfo.Utc, episode.IsGuest, false, [], [], null);
            samples.Add(new Sampled(Person(episode), known.GetValueOrDefault(episode.RecipientId) is { ErasedUtc: null }, Facts(episode, recipient) with { Audience = audience.Facts(episode, recipient) }));
        }
    }

    private static EpisodeFacts Facts(Episode episode, RecipientFacts recipient) => new()
    {
        StartedUtc = episode.StartedUtc.AsUtc(),
        LastActivityUtc = episode.LastActivityUtc.AsUtc(),
        Kind = episode.Kind,
        Stage = episode.Stage,
        CartValue = episode.CartValue,
        Recipient = recipient,
    };

    /// <summary>Who has left no address is known by his customer record only.</summary>
    private static string Person(Episode episode) =>
        episode.RecipientId > 0 ? FormattableString.Invariant($"recipient {episode.RecipientId}") : FormattableString.Invariant($"customer {episode.CustomerId}");
}
