namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>How channels are written in stored steps, in campaign files and in reports.</summary>
public static class ChannelCodes
{
    private static readonly Dictionary<string, Channel> _channels = new(StringComparer.Ordinal)
    {
        ["email"] = Channel.Email,
        ["sms"] = Channel.Sms,
        ["whatsapp"] = Channel.WhatsApp,
        ["web-push"] = Channel.WebPush,
        ["on-site"] = Channel.OnSite,
    };

    public static IReadOnlyCollection<string> All => _channels.Keys;

    public static string Of(Channel channel) => _channels.First(pair => pair.Value == channel).Key;

    public static Channel? Find(string code) => _channels.TryGetValue(code, out var channel) ? channel : null;

    public static IReadOnlyList<string> Split(string stored) => stored.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
