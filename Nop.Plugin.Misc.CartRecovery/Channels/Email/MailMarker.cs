using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>
/// A comment at the end of our mails, by which the sender knows them in the platform's queue, which has no room for it elsewhere.
/// The token is that of the mail's own unsubscribe link: nobody can guess it, and it says nothing of the person.
/// </summary>
internal sealed partial record MailMarker(int TouchId, string Token)
{
    /// <summary>Null when the address does not end in one of our tokens.</summary>
    public static MailMarker? For(int touchId, string preferenceUrl)
    {
        var token = preferenceUrl[(preferenceUrl.LastIndexOf('/') + 1)..];
        return SecretToken.LooksRight(token) ? new MailMarker(touchId, token) : null;
    }

    public static MailMarker? In(string? body)
    {
        var match = Comment().Match(body ?? "");
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var touchId)
            ? new MailMarker(touchId, match.Groups[2].Value)
            : null;
    }

    public static string Stripped(string body) => Comment().Replace(body, "");

    public override string ToString() => FormattableString.Invariant($"\n<!--cart-recovery:{TouchId}:{Token}-->");

    [GeneratedRegex(@"\n?<!--cart-recovery:(\d{1,10}):([a-z2-7]{32})-->")]
    private static partial Regex Comment();
}
