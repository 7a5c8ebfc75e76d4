using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>By which ways a person may be written to, and what he has said about each.</summary>
internal sealed class LeadConsents(ChannelReadiness channels, ConsentLedger ledger, SuppressionStore suppressions, LeadTexts words, AdminTexts texts, TimeProvider time)
{
    public async Task<IReadOnlyList<LeadConsentModel>> OfAsync(Recipient person, int storeId, bool maySend)
    {
        var trails = await ledger.TrailsAsync([person], storeId);
        var refused = await suppressions.SinceAsync([.. ChannelKeys.AllOf(person)]);
        List<LeadConsentModel> models = [];
        foreach (IChannel channel in channels.All)
        {
            var address = AddressOf(channel.Kind, person, maySend);
            var state = trails.Of(person.Id, channel.Kind).Said(time.NowUtc());
            var since = refused.TryGetValue((channel.Kind, ChannelKeys.Of(channel.Kind, person)), out var utc) ? await texts.TimeAsync(utc) : "";
            models.Add(new LeadConsentModel(
                (int)channel.Kind, await words.ChannelAsync(channel.Kind), address, await texts.OfAsync($"Leads.Consent.{state}"), since, MayRefuse: since.Length == 0 && address.Length > 0));
        }

        return models;
    }

    private static string AddressOf(Channel channel, Recipient person, bool maySend) => channel switch
    {
        Channel.Email => person.Email,
        Channel.Sms or Channel.WhatsApp => LeadTexts.Phone(person.PhoneNumber, maySend),
        _ => "",
    };
}
