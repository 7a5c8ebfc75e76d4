using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Proof;

internal sealed class ProofQueries(IRepository<Touch> touches, IRepository<Consent> consents)
{
    /// <summary>What left in a period, also when nobody knows whether it arrived.</summary>
    /// <param name="afterId">The last one known.</param>
    /// <param name="period">By when it left.</param>
    /// <param name="recipientIds">Null for everybody.</param>
    /// <param name="take">At most.</param>
    public async Task<IReadOnlyList<Touch>> SentAfterAsync(int afterId, ProofPeriod period, List<int>? recipientIds, int take)
    {
        var sent = touches.Table.Where(touch => touch.Id > afterId && touch.SentUtc != null && touch.SentUtc >= period.FromUtc && touch.SentUtc < period.ToUtc);
        if (recipientIds is not null)
            sent = sent.Where(touch => recipientIds.Contains(touch.RecipientId));
        return await sent.OrderBy(touch => touch.Id).Take(take).ToListAsync();
    }

    public async Task<IReadOnlyDictionary<int, Consent>> ConsentsAsync(IEnumerable<int> ids)
    {
        var wanted = ids.Where(id => id > 0).Distinct().ToList();
        var rows = wanted.Count == 0 ? [] : await consents.Table.Where(consent => wanted.Contains(consent.Id)).ToListAsync();
        return rows.ToDictionary(consent => consent.Id);
    }
}
