using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>Which channel of the step's preference can be used now, or what is missing.</summary>
public static class Reach
{
    /// <summary>Consent may come by a way that wakes nobody (a newsletter box): looked at again after this.</summary>
    private static readonly TimeSpan ConsentRecheck = TimeSpan.FromHours(1);

    /// <summary>The shop's side mends itself when somebody works on it.</summary>
    private static readonly TimeSpan ShopRecheck = TimeSpan.FromMinutes(15);

    public static Channel? Choose(EpisodeFacts facts, Step step)
    {
        foreach (var channel in facts.Left(step))
        {
            if (Of(facts.Recipient, channel) is { } known && Missing(known) is null)
                return channel;
        }

        return null;
    }

    /// <summary>The person's side alone: an address, no refusal, and the consent that the shop asks for.</summary>
    public static bool IsOpen(ChannelFacts facts) => Missing(facts with { Ready = true }) is null;

    /// <summary>As audience conditions name them.</summary>
    public static IEnumerable<string> OpenChannels(RecipientFacts recipient) =>
        recipient.Channels.Where(IsOpen).Select(channel => ChannelCodes.Of(channel.Channel));

    public static IEnumerable<Hold> Check(EpisodeFacts facts, Step step, DateTime nowUtc)
    {
        if (Choose(facts, step) is not null)
            yield break;

        var missing = facts.Left(step).Select(channel => Of(facts.Recipient, channel))
            .Select(known => known is null ? Reason.ChannelNotReady : Missing(known)!.Value);
        foreach (var reason in missing.Distinct().Order())
            yield return new Hold(reason, Recheck(reason, nowUtc));
    }

    private static ChannelFacts? Of(RecipientFacts recipient, Channel channel) => recipient.Channels.FirstOrDefault(facts => facts.Channel == channel);

    private static Reason? Missing(ChannelFacts facts) => facts switch
    {
        { Mode: ConsentMode.NotChosen } => Reason.ConsentModeNotChosen,
        { HasAddress: false } => Reason.NoAddress,
        { Suppressed: true } => Reason.AddressSuppressed,
        { Consent: not ConsentState.Granted } => Lack(facts.Consent),
        { Ready: false } => Reason.ChannelNotReady,
        _ => null,
    };

    /// <summary>Null when consent is there.</summary>
    public static Reason? Lack(ConsentState consent) => consent switch
    {
        ConsentState.Granted => null,
        ConsentState.Withdrawn => Reason.ConsentWithdrawn,
        ConsentState.Unconfirmed => Reason.ConsentUnconfirmed,
        ConsentState.Expired => Reason.ConsentExpired,
        _ => Reason.NoConsent,
    };

    private static DateTime? Recheck(Reason reason, DateTime nowUtc) => reason switch
    {
        Reason.NoConsent or Reason.ConsentUnconfirmed or Reason.ConsentExpired => nowUtc + ConsentRecheck,
        Reason.ChannelNotReady or Reason.ConsentModeNotChosen => nowUtc + ShopRecheck,
        _ => null,
    };
}
