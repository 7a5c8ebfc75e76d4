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

    public static Channel? Choose(RecipientFacts recipient, ConsentMode mode, Step step)
    {
        foreach (var channel in step.Channels)
        {
            if (recipient.Channels.FirstOrDefault(facts => facts.Channel == channel) is { } facts && Missing(facts, mode) is null)
                return channel;
        }

        return null;
    }

    /// <summary>The person's side alone: an address, no refusal, and the consent that the shop asks for.</summary>
    public static bool IsOpen(ChannelFacts facts, ConsentMode mode) => Missing(facts with { Ready = true }, mode) is null;

    /// <summary>As audience conditions name them.</summary>
    public static IEnumerable<string> OpenChannels(RecipientFacts recipient, ConsentMode mode) =>
        recipient.Channels.Where(channel => IsOpen(channel, mode)).Select(channel => ChannelCodes.Of(channel.Channel));

    public static IEnumerable<Hold> Check(RecipientFacts recipient, ConsentMode mode, Step step, DateTime nowUtc)
    {
        if (mode == ConsentMode.NotChosen)
            yield return new Hold(Reason.ConsentModeNotChosen, nowUtc + ShopRecheck);
        if (Choose(recipient, mode, step) is not null)
            yield break;

        var missing = step.Channels.Select(channel => recipient.Channels.FirstOrDefault(facts => facts.Channel == channel))
            .Select(facts => facts is null ? Reason.ChannelNotReady : Missing(facts, mode)!.Value);
        foreach (var reason in missing.Distinct().Order())
            yield return new Hold(reason, Recheck(reason, nowUtc));
    }

    private static Reason? Missing(ChannelFacts facts, ConsentMode mode) => facts switch
    {
        { HasAddress: false } => Reason.NoAddress,
        { Suppressed: true } => Reason.AddressSuppressed,
        { Consent: ConsentState.Withdrawn } => Reason.ConsentWithdrawn,
        { Consent: ConsentState.None } when mode != ConsentMode.Notice => Reason.NoConsent,
        { Ready: false } => Reason.ChannelNotReady,
        _ => null,
    };

    private static DateTime? Recheck(Reason reason, DateTime nowUtc) => reason switch
    {
        Reason.NoConsent => nowUtc + ConsentRecheck,
        Reason.ChannelNotReady => nowUtc + ShopRecheck,
        _ => null,
    };
}
