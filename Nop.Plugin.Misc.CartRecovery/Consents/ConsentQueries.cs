using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class ConsentQueries(IRepository<Consent> consents)
{
    /// <summary>The person's last word on a channel, with where and how it was said.</summary>
    public Task<Consent?> LastAsync(int recipientId, Channel channel) => consents.Table
        .Where(consent => consent.RecipientId == recipientId && consent.ChannelId == (int)channel)
        .OrderByDescending(consent => consent.Id)
        .FirstOrDefaultAsync()!;

    /// <summary>What was said yes to, each wording once.</summary>
    public async Task<IReadOnlyList<string>> WordsAsync(List<int> consentIds)
    {
        var words = await consents.Table.Where(consent => consentIds.Contains(consent.Id)).OrderBy(consent => consent.Id).Select(consent => consent.Wording).ToListAsync();
        return [.. words.Distinct()];
    }
}
