using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Whom a token stands for, and by which message he came.</summary>
internal sealed class PreferenceVisits(PreferenceLinkStore links, RecipientStore recipients, TouchStore touches)
{
    public async Task<PreferenceVisit?> FindAsync(string? token)
    {
        if (await links.FindAsync(token) is not { } link || await recipients.ByIdAsync(link.RecipientId) is not { ErasedUtc: null } recipient)
            return null;

        var touch = link.TouchId > 0 ? await touches.ByIdAsync(link.TouchId) : null;
        return new PreferenceVisit(recipient, link.TouchId, touch?.Channel ?? (recipient.Email.Length > 0 ? Channel.Email : Channel.Sms));
    }
}
