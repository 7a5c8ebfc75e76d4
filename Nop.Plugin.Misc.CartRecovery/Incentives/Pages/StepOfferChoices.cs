using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>What a step's form may choose of offers, and where the rest of its offer is.</summary>
internal sealed class StepOfferChoices(PlatformDiscounts discounts, CampaignStore campaigns, AdminTexts texts, IWebHelper web)
{
    public async Task FillAsync(CampaignModel model)
    {
        var choices = await DiscountsAsync();
        var stored = model.Id == 0 ? [] : (await campaigns.ByIdAsync(model.Id))?.Steps ?? [];
        foreach (var step in model.Steps.Append(model.NewStep))
        {
            step.AvailableDiscounts = [.. choices.Select(choice => new SelectListItem(choice.Text, choice.Value))];
            step.OfferUrl = stored.FirstOrDefault(row => row.Id == step.Id) is { IncentiveId: > 0 and var offer }
                ? string.Create(CultureInfo.InvariantCulture, $"{web.GetStoreLocation()}Admin/{AdminPages.OfferController}/Edit/{offer}")
                : "";
        }
    }

    /// <summary>Also those that cannot be offered: who chooses one is told why, who does not find his would look on.</summary>
    private async Task<IReadOnlyList<SelectListItem>> DiscountsAsync()
    {
        List<SelectListItem> choices = [new SelectListItem(await texts.OfAsync("Offers.ChooseDiscount"), "0")];
        foreach (var (discount, cause) in await discounts.AllAsync())
        {
            var name = cause is null ? discount.Name : await texts.OfAsync("Offers.DiscountNotOffered", discount.Name);
            choices.Add(new SelectListItem(name, discount.Id.ToString(CultureInfo.InvariantCulture)));
        }

        return choices;
    }
}
