using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Widgets;

/// <summary>One channel's words, with a box to say yes, with one to say no, or alone.</summary>
/// <param name="Field">Name and id of the box, never ticked beforehand; empty where there is none.</param>
/// <param name="Refusal">Beside a box to say no; the words stand above it.</param>
public sealed record ConsentLine(string Channel, string Wording, string Field, string Refusal);

public sealed record ConsentBoxModel(IReadOnlyList<ConsentLine> Lines) : BaseNopModel;

/// <summary>Inside the billing form. Nothing before the merchant has chosen how consent is had.</summary>
public sealed class ConsentBoxViewComponent(IServiceProvider services) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var shopper = services.GetRequiredService<Shopper>();
        if (await shopper.CurrentAsync() is not { } customer)
            return Content("");

        var languageId = (await shopper.ViewAsync()).LanguageId;
        var lines = new List<ConsentLine>();
        foreach (var question in await services.GetRequiredService<ConsentQuestions>().ForAsync(customer, await shopper.StoreIdAsync(), languageId))
            lines.Add(await LineAsync(question, languageId));
        return lines.Count == 0 ? Content("") : View($"{CartRecoveryDefaults.ViewFolder}/Carts/ConsentBox.cshtml", new ConsentBoxModel(lines));
    }

    private async Task<ConsentLine> LineAsync(ConsentQuestion question, int languageId)
    {
        var code = ChannelCodes.Of(question.Channel);
        return question.Mode switch
        {
            ConsentMode.Strict => new ConsentLine(code, question.Wording, ConsentAnswers.ConsentField(question.Channel), ""),
            ConsentMode.SoftOptIn => new ConsentLine(
                code, question.Wording, ConsentAnswers.RefusalField(question.Channel), await services.GetRequiredService<CaptureTexts>().RefusalAsync(question.Channel, languageId)),
            _ => new ConsentLine(code, question.Wording, "", ""),
        };
    }
}
