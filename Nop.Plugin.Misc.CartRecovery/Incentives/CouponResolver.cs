using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Customers;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Turns our codes into copies of their masters, and validates the master in their place.</summary>
internal sealed class CouponResolver(CouponLookup lookup, CouponAnswers answers, CouponTexts texts, CarriedCodes carried, CurrencyAmounts amounts)
{
    /// <summary>Those that we make are known by their letters alone; a merchant's own only by looking them up.</summary>
    public async Task<bool> IsOursAsync(string? typed) =>
        CouponCode.Recognise(typed) is not null || (CouponCode.Key(typed) is { } key && await lookup.FindAsync(key) is not null);

    public async Task<Discount?> CopyByIdAsync(IDiscountService platform, int negativeId)
    {
        var coupon = await lookup.FindByIdAsync(-negativeId);
        var master = coupon is null ? null : await platform.GetDiscountByIdAsync(coupon.MasterDiscountId);

        // The platform removes a code by comparing what the customer carries with the copy's, so it must be spelt as he typed it.
        return master is null ? null : DiscountCopy.For(coupon!, master, await carried.SpellingAsync(coupon!));
    }

    /// <summary>A dead code is answered too: only the validation can tell the shopper why. Lists of the admin want the master's own Id behind their edit link.</summary>
    public async Task<IList<Discount>> CopiesByCodeAsync(IDiscountService platform, string typed, bool showHidden, DiscountType? type, bool? isActive)
    {
        var coupon = await lookup.FindAsync(CouponCode.Key(typed)!);
        var master = coupon is null ? null : await platform.GetDiscountByIdAsync(coupon.MasterDiscountId);
        if (master is null || (type is not null && master.DiscountType != type) || (isActive is not null && master.IsActive != isActive))
            return [];
        var copy = DiscountCopy.For(coupon!, master, typed);
        if (showHidden)
            copy.Id = master.Id;
        return [copy];
    }

    public async Task<DiscountValidationResult> ValidateAsync(IDiscountService platform, Discount discount, Customer customer, string[]? typed)
    {
        if (discount.Id < 0)
            return await ValidateCopyAsync(platform, discount, customer, typed);

        var keys = CouponLookup.Keys(typed);
        if (keys.Count == 0)
            return await platform.ValidateDiscountAsync(discount, customer, typed);

        var coupons = (await lookup.FindAsync(keys)).Values.Where(coupon => coupon.MasterDiscountId == discount.Id).ToList();
        if (coupons.Count == 0)
            return await platform.ValidateDiscountAsync(discount, customer, typed);

        return await ValidateAnyAsync(platform, coupons, customer, typed);
    }

    /// <summary>One that works is enough; else the first says why not.</summary>
    private async Task<DiscountValidationResult> ValidateAnyAsync(IDiscountService platform, IReadOnlyList<Coupon> coupons, Customer customer, string[]? typed)
    {
        CouponAnswer? first = null;
        foreach (var coupon in coupons)
        {
            var answer = await answers.OfAsync(coupon, customer);
            if (answer == CouponAnswer.Valid)
                return await ValidateMasterAsync(platform, coupon, customer, typed);
            first ??= answer;
        }

        return await RefusedAsync(first!.Value, coupons[0]);
    }

    private async Task<DiscountValidationResult> ValidateCopyAsync(IDiscountService platform, Discount copy, Customer customer, string[]? typed)
    {
        var coupon = await lookup.FindByIdAsync(-copy.Id);
        if (coupon is null || typed?.Any(coupon.IsTypedAs) != true)
            return new DiscountValidationResult();
        return await ValidateAnyAsync(platform, [coupon], customer, typed);
    }

    private async Task<DiscountValidationResult> ValidateMasterAsync(IDiscountService platform, Coupon coupon, Customer customer, string[]? typed)
    {
        if (await platform.GetDiscountByIdAsync(coupon.MasterDiscountId) is not { } master)
            return new DiscountValidationResult();
        if (!master.UsePercentage)
            await amounts.LearnAsync(coupon);
        return await platform.ValidateDiscountAsync(master, customer, [.. typed ?? [], master.CouponCode]);
    }

    private async Task<DiscountValidationResult> RefusedAsync(CouponAnswer answer, Coupon coupon) =>
        new() { Errors = [await texts.SentenceAsync(answer, await lookup.TermsAsync(coupon))] };
}
