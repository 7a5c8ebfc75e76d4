using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

internal static class TextSteps
{
    public static async Task<LeftCart> SpeakingAsync(this MailShop shop, LeftCart cart, StepTone tone = StepTone.First)
    {
        await using var visit = shop.Visit();
        await visit.Get<StepTextDrafts>().EnsureAsync(cart.Step.Id, tone, ShippedTexts.Channels);
        return cart;
    }

    public static async Task<(PlainText? Text, Reason? Refusal)> RenderAsync(this MailShop shop, LeftCart cart, Channel channel, Coupon? coupon = null, string url = "https://shop.example.test/cr/token")
    {
        await using var visit = shop.Visit();
        var message = cart.Message("https://shop.example.test/u", coupon) with { RestoreUrl = url };
        return await visit.Get<StepTextRenderer>().RenderAsync(message, channel);
    }

    /// <summary>Changes one of the step's texts, or adds it.</summary>
    public static async Task WriteAsync(this MailShop shop, LeftCart cart, Channel channel, Action<StepText> change, int languageId = 0, int variantId = 0)
    {
        await using var visit = shop.Visit();
        var store = visit.Get<StepTextStore>();
        if ((await store.OfAsync(cart.Step.Id, variantId, channel)).FirstOrDefault(text => text.LanguageId == languageId) is { } known)
        {
            change(known);
            await store.UpdateAsync(known);
            return;
        }

        var text = new StepText { StepId = cart.Step.Id, VariantId = variantId, ChannelId = (int)channel, LanguageId = languageId };
        change(text);
        await store.InsertAsync([text]);
    }
}
