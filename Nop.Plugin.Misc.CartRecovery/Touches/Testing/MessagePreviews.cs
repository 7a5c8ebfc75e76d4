using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <param name="Problem">Why there is nothing to show.</param>
internal sealed record MessagePreview(RenderedEmail? Mail, Sentence? Problem = null);

/// <param name="Problem">Why there is nothing to show.</param>
internal sealed record TextPreview(PlainText? Text, Sentence? Problem = null);

/// <summary>A step's message by the loader and the renderer of the real one. Nothing is written: neither a code nor a link.</summary>
internal sealed class MessagePreviews(SampleTouches samples, IncentiveStore incentives, EmailPartsLoader loader, EmailRenderer renderer, StepTextRenderer texts, IStoreService stores, TimeProvider time)
{
    private const string Code = "EXAMPLE";
    private const string Nowhere = "#";
    private const string Token = "exampleexampleexampleexampleexam";

    public async Task<MessagePreview> OfAsync(int stepId, int variantId, int languageId)
    {
        if (await samples.OfAsync(stepId, variantId, languageId, new TestAddress("")) is not { } sample)
            return new MessagePreview(null, TestMessages.Problem("NoSuchStep"));

        var message = new TouchMessage(sample.Touch, sample.Episode, sample.Lines, sample.Recipient, sample.Step, Nowhere, Nowhere, await CouponAsync(sample.Step.IncentiveId));
        var (parts, refusal) = await loader.LoadAsync(message);
        return parts is null ? new MessagePreview(null, TestMessages.Refused(refusal!.Value)) : new MessagePreview(await renderer.RenderAsync(message, parts));
    }

    /// <summary>By a channel without markup; its link is as long as a real one and leads nowhere.</summary>
    public async Task<TextPreview> OfAsync(int stepId, int variantId, int languageId, Channel channel)
    {
        if (await samples.OfAsync(stepId, variantId, languageId, new TestAddress("")) is not { } sample)
            return new TextPreview(null, TestMessages.Problem("NoSuchStep"));

        var root = await stores.GetStoreByIdAsync(sample.Touch.StoreId) is { } store ? store.Url : "";
        var message = new TouchMessage(sample.Touch, sample.Episode, sample.Lines, sample.Recipient, sample.Step, RestoreUrl.Short(root, Token), Nowhere, await CouponAsync(sample.Step.IncentiveId));
        var (text, refusal) = await texts.RenderAsync(message, channel);
        return text is null ? new TextPreview(null, TestMessages.Refused(refusal!.Value)) : new TextPreview(text);
    }

    private async Task<Coupon?> CouponAsync(int incentiveId) =>
        await incentives.ByIdAsync(incentiveId) is { } incentive ? new Coupon { Code = Code, ExpiresUtc = time.NowUtc().AddHours(incentive.ValidHours) } : null;
}
