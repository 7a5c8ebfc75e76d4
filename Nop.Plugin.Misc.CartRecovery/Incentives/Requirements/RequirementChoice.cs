using Nop.Core.Domain.Discounts;
using Nop.Services.Configuration;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

/// <summary>Which offer's coupons fulfil a requirement; the platform's row has no room for it.</summary>
internal sealed class RequirementChoice(ISettingService settings, IDiscountService discounts)
{
    public const string SettingPrefix = "cartrecovery.discountrequirement-";

    /// <returns>0 for the coupons of any offer.</returns>
    public Task<int> OfferAsync(int requirementId) => settings.GetSettingByKeyAsync<int>(Key(requirementId));

    public Task SaveAsync(int requirementId, int incentiveId) => settings.SetSettingAsync(Key(requirementId), incentiveId);

    public async Task ForgetAsync(int requirementId)
    {
        if (await settings.GetSettingAsync(Key(requirementId)) is { } stored)
            await settings.DeleteSettingAsync(stored);
    }

    /// <summary>Our requirements of one discount, from the platform's cache: asked for every usage of every discount.</summary>
    public async Task<IReadOnlyList<DiscountRequirement>> OfDiscountAsync(int discountId) =>
        [.. (await discounts.GetAllDiscountRequirementsAsync(discountId)).Where(IsOurs)];

    public static bool IsOurs(DiscountRequirement requirement) =>
        !requirement.IsGroup && string.Equals(requirement.DiscountRequirementRuleSystemName, CartRecoveryDefaults.SystemName, StringComparison.OrdinalIgnoreCase);

    private static string Key(int requirementId) => FormattableString.Invariant($"{SettingPrefix}{requirementId}");
}
