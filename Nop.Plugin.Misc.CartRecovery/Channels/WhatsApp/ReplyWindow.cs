using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Leads;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WhatsApp;

/// <summary>WhatsApp takes free text within a day of the person's own last message; what we wrote in between does not count.</summary>
internal sealed class ReplyWindow(LeadStore leads, TimeProvider time)
{
    /// <summary>A few minutes less than the day, since the message is on its way for a moment.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);

    public async Task<bool> IsOpenAsync(string number) =>
        await leads.LastInboundAsync(AddressKey.Hash(ChannelKeys.OfPhone(number)), (int)Channel.WhatsApp) is { } last && time.NowUtc() - last.AsUtc() < Length;
}
