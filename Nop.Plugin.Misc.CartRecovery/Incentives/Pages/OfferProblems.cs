using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>What cannot be stored of an offer's page, each with the field it belongs to.</summary>
internal sealed class OfferProblems(OfferQueries offers, SharedCodeWrites shared, IDiscountService discounts)
{
    public async Task<IReadOnlyList<(string Field, Sentence Sentence)>> OfAsync(OfferModel model, Incentive incentive)
    {
        List<(string, Sentence)> problems = [];
        if (!Enum.IsDefined((CodeMode)model.CodeModeId) || (model.CodeModeId == (int)CodeMode.OwnDiscount && incentive.Kind == IncentiveKind.PlatformDiscount))
            problems.Add((nameof(OfferModel.CodeModeId), Problem("OwnOfPlatform")));
        if (model.OwnDiscountCap is < 1 or > OwnDiscounts.MostAllowed)
            problems.Add((nameof(OfferModel.OwnDiscountCap), Problem("OwnDiscountCap", OwnDiscounts.MostAllowed)));
        if (model.PoolWarningLevel is < 0 or > 1_000_000)
            problems.Add((nameof(OfferModel.PoolWarningLevel), Problem("PoolWarningLevel")));
        if (model.MinimumSubtotal is < 0m or > StepProblems.LargestAmount)
            problems.Add((nameof(OfferModel.MinimumSubtotal), Problem("Money", StepProblems.LargestAmount)));
        if (model.Amounts.Any(amount => amount.Amount is < 0m or > StepProblems.LargestAmount))
            problems.Add((nameof(OfferModel.Amounts), Problem("Money", StepProblems.LargestAmount)));
        if (model.CodeModeId == (int)CodeMode.Static && await OfStaticCodeAsync(model, incentive) is { } problem)
            problems.Add((nameof(OfferModel.StaticCode), problem));
        return problems;
    }

    private async Task<Sentence?> OfStaticCodeAsync(OfferModel model, Incentive incentive)
    {
        var code = model.StaticCode?.Trim() ?? "";
        if (code.Length == 0)
            return null;
        if (PoolLine.ProblemOf(code) is not null || CouponCode.Recognise(code) is not null)
            return Problem("StaticCode", PoolLine.Shortest, PoolLine.Longest);

        var found = await discounts.GetAllDiscountsAsync(couponCode: code, showHidden: true, isActive: null);
        if (incentive.Kind == IncentiveKind.PlatformDiscount && !model.StaticPerPerson)
            return found.Any(discount => discount.Id == incentive.PlatformDiscountId) ? null : Problem("StaticOfPlatform");
        return found.Any(discount => discount.Id != incentive.MasterDiscountId) || await shared.IsTakenAsync(CouponCode.Key(code)!, await offers.OfCampaignAsync(incentive.CampaignId))
            ? Problem("StaticCodeTaken")
            : null;
    }

    private static Sentence Problem(string name, params object[] arguments) => Sentence.Of($"{CartRecoveryDefaults.LocalePrefix}.Offers.Problem.{name}", arguments);
}
