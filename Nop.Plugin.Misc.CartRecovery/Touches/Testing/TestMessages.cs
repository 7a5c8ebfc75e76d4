using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <param name="Phone">In E.164; only where the channel writes to phones.</param>
/// <param name="Channel">Null for the step's first.</param>
internal sealed record TestAddress(string Email, string Phone = "", Channel? Channel = null);

/// <summary>A step's message as a shopper would get it, by the same preparation and the same channel. It leaves no touch, and its clicks are credited to nobody.</summary>
internal sealed class TestMessages(SampleTouches samples, TestLinks links, ChannelReadiness channels)
{
    public Task<Sentence?> SendAsync(int stepId, string email, int languageId = 0, int variantId = 0) => SendAsync(stepId, new TestAddress(email), languageId, variantId);

    /// <returns>Null when it is on its way, else why it is not.</returns>
    public async Task<Sentence?> SendAsync(int stepId, TestAddress to, int languageId = 0, int variantId = 0)
    {
        if (await samples.OfAsync(stepId, variantId, languageId, to) is not { } sample)
            return Problem("NoSuchStep");

        var wanted = Policies.From(sample.Campaign).Steps.First(known => known.Number == sample.Step.Number).Channels.Where(channel => to.Channel is null || channel == to.Channel);
        if (wanted.Select(kind => channels.All.FirstOrDefault(known => known.Kind == kind)).FirstOrDefault(known => known is not null) is not { } channel)
            return Problem("NoChannel");
        if (await channels.ProblemAsync(channel, sample.Touch.StoreId) is { } problem)
            return Sentence.Of(problem);

        sample.Touch.ChannelId = (int)channel.Kind;
        return await SendAsync(channel, sample);
    }

    private async Task<Sentence?> SendAsync(IChannel channel, SampleTouch sample)
    {
        var message = await links.ComposeAsync(sample.Touch, sample.Step, sample.Episode, sample.Lines, sample.Recipient);
        if (sample.Step.IncentiveId > 0 && message.Coupon is null)
            return Problem("OfferNotReady");

        var prepared = await channel.PrepareAsync(message);
        if (prepared.Refusal is { } refusal)
            return Refused(refusal);

        var outcome = await channel.SendAsync(prepared);
        return outcome.State == TouchState.Sent ? null : Problem("NotSent");
    }

    internal static Sentence Refused(Reason refusal) =>
        Problem(refusal == Reason.NothingBuyable ? "NothingToShow" : refusal == Reason.NoAddress ? "BadAddress" : "NoText");

    internal static Sentence Problem(string name) => Sentence.Of($"{CartRecoveryDefaults.LocalePrefix}.TestMessage.{name}");
}
