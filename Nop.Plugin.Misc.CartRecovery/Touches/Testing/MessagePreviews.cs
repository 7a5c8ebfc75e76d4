using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <param name="Problem">Why there is nothing to show.</param>
internal sealed record MessagePreview(RenderedEmail? Mail, Sentence? Problem = null);

/// <summary>A step's e-mail by the loader and the renderer of the real one. Nothing is written: neither a code nor a link.</summary>
internal sealed class MessagePreviews(SampleTouches samples, IncentiveStore incentives, EmailPartsLoader loader, EmailRenderer renderer, TimeProvider time)
{
    private const string Code = "EXAMPLE";
    private const string Nowhere = "#";

    public async Task<MessagePreview> OfAsync(int stepId, int variantId, int languageId)
    {
        if (await samples.OfAsync(stepId, variantId, languageId, email: "") is not { } sample)
            return new MessagePreview(null, TestMessages.Problem("NoSuchStep"));

        var message = new TouchMessage(sample.Touch, sample.Episode, sample.Lines, sample.Recipient, sample.Step, Nowhere, Nowhere, await CouponAsync(sample.Step.IncentiveId));
        var (parts, refusal) = await loader.LoadAsync(message);
        return parts is null ? new MessagePreview(null, TestMessages.Refused(refusal!.Value)) : new MessagePreview(await renderer.RenderAsync(message, parts));
    }

    private async Task<Coupon?> CouponAsync(int incentiveId) =>
        await incentives.ByIdAsync(incentiveId) is { } incentive ? new Coupon { Code = Code, ExpiresUtc = time.NowUtc().AddHours(incentive.ValidHours) } : null;
}
