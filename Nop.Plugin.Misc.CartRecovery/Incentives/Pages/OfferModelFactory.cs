using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>Fills the offer's page with what it shows and may choose from.</summary>
internal sealed class OfferModelFactory(OfferRows rows, OfferTexts offerTexts, AdminTexts texts, IncentiveHealth health, PoolImportModels imports, ICurrencyService currencies, CurrencySettings currencySettings, IWebHelper web)
{
    public async Task<OfferModel> OfAsync(Incentive incentive, IReadOnlyList<IncentiveAmount> amounts) => await PrepareAsync(
        new OfferModel
        {
            Id = incentive.Id,
            CodeModeId = incentive.CodeModeId,
            StaticCode = incentive.StaticCode,
            StaticPerPerson = incentive.StaticPerPerson,
            PoolWarningLevel = incentive.PoolWarningLevel,
            OwnDiscountCap = incentive.OwnDiscountCap,
            MinimumSubtotal = incentive.MinimumSubtotal,
            RecipientOnly = incentive.RecipientOnly,
            SendsWithoutCoupon = incentive.SendsWithoutCoupon,
            Amounts = [.. amounts.Select(amount => new OfferAmountModel { CurrencyId = amount.CurrencyId, Amount = amount.Amount })],
        },
        incentive);

    public async Task<OfferModel> PrepareAsync(OfferModel model, Incentive incentive)
    {
        model.Row = (await rows.OfAsync([incentive]))[0];
        model.IsInUse = await rows.IsInUseAsync(incentive.Id);
        model.CampaignId = incentive.CampaignId;
        model.CampaignUrl = Admin($"{AdminPages.CampaignController}/Edit/{incentive.CampaignId}");
        model.DiscountUrl = incentive.MasterDiscountId == 0 ? "" : Admin($"Discount/Edit/{incentive.MasterDiscountId}");
        model.CurrencyCode = await offerTexts.CurrencyCodeAsync();
        model.IsAmount = incentive.Kind == IncentiveKind.Amount;
        model.Problems = await health.CauseAsync(incentive) is { } cause ? [await texts.OfAsync(IncentiveProblem.ResourceKeyOf(cause))] : [];
        model.Imports = await imports.OfAsync(incentive.Id);
        model.AvailableCodeModes = [];
        foreach (var mode in Enum.GetValues<CodeMode>())
            model.AvailableCodeModes.Add(new SelectListItem(await offerTexts.CodeModeAsync(mode), ((int)mode).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await FillAmountsAsync(model);
        return model;
    }

    /// <summary>One field for each currency that shoppers may choose, the primary one aside.</summary>
    private async Task FillAmountsAsync(OfferModel model)
    {
        var known = model.Amounts.ToDictionary(amount => amount.CurrencyId, amount => amount.Amount);
        var shown = await currencies.GetAllCurrenciesAsync();
        model.Amounts = [.. shown.Where(currency => currency.Id != currencySettings.PrimaryStoreCurrencyId).Select(currency =>
            new OfferAmountModel { CurrencyId = currency.Id, CurrencyCode = currency.CurrencyCode, Amount = known.GetValueOrDefault(currency.Id) })];
    }

    private string Admin(string path) => $"{web.GetStoreLocation()}Admin/{path}";
}
