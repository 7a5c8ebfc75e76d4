using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>What a marker stands for.</summary>
internal sealed class MailMarkers(PreferenceLinkStore links, PreferenceLinkIssuer issuer)
{
    /// <summary>Whether a marker is one that we wrote: its token must be that touch's own.</summary>
    public async Task<bool> AreOursAsync(MailMarker marker) => await links.FindAsync(marker.Token) is { } link && link.TouchId == marker.TouchId;

    /// <summary>From the store that the mail speaks for, since a task's request has another one's host.</summary>
    public Task<string> UnsubscribeUrlAsync(MailMarker marker, int storeId) => issuer.UrlAsync(marker.Token, storeId);
}
