using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>What an erase takes from rows that stay as figures.</summary>
internal sealed class ErasureWrites(
    IRepository<Recipient> recipients,
    IRepository<CartLine> lines,
    IRepository<EpisodeMoment> moments,
    IRepository<RestoreLink> restoreLinks,
    IRepository<PreferenceLink> preferenceLinks,
    GrantWrites grants,
    ChannelErasure channels,
    ConsentRequestErasure requests)
{
    public Task AnonymiseAsync(int recipientId, DateTime nowUtc) => recipients.Table
        .Where(recipient => recipient.Id == recipientId)
        .Set(recipient => recipient.AddressKey, FormattableString.Invariant($"erased:{recipientId}"))
        .Set(recipient => recipient.CustomerId, 0)
        .Set(recipient => recipient.Email, "")
        .Set(recipient => recipient.Phone, "")
        .Set(recipient => recipient.PhoneNumber, "")
        .Set(recipient => recipient.Name, "")
        .Set(recipient => recipient.TimeZoneId, "")
        .Set(recipient => recipient.UnreadReply, false)
        .Set(recipient => recipient.ErasedUtc, (DateTime?)nowUtc)
        .UpdateAsync();

    /// <summary>Attributes may hold what a shopper typed: an engraving, the name and address on a gift card.</summary>
    public Task ClearAttributesAsync(List<int> episodeIds) => lines.Table
        .Where(line => episodeIds.Contains(line.EpisodeId))
        .Set(line => line.AttributesXml, "")
        .UpdateAsync();

    /// <summary>When somebody shopped is his own business once he asks to be forgotten.</summary>
    public Task ForgetMomentsAsync(List<int> episodeIds) => moments.DeleteAsync(moment => episodeIds.Contains(moment.EpisodeId));

    /// <summary>Who was made an offer is forgotten with the person; what it cost stays in the campaign's budget.</summary>
    public Task ForgetOffersAsync(int recipientId) => grants.ForgetAsync(recipientId);

    public Task ForgetRequestsAsync(int recipientId) => requests.ForgetAsync(recipientId);

    public Task ForgetDevicesAsync(Recipient person) => channels.ForgetAsync(person);

    public async Task RevokeLinksAsync(int recipientId, DateTime nowUtc)
    {
        await restoreLinks.Table
            .Where(link => link.RecipientId == recipientId && link.RevokedUtc == null)
            .Set(link => link.RevokedUtc, (DateTime?)nowUtc)
            .UpdateAsync();
        await preferenceLinks.DeleteAsync(link => link.RecipientId == recipientId);
    }
}
