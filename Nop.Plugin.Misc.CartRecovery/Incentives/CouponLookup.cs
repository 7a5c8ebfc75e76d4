using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// What the codes of this request stand for. A cart page validates discounts a dozen times; each code is read once.
/// Visitors without a code cost no query.
/// </summary>
internal sealed class CouponLookup(CouponStore coupons, SharedCodes shared)
{
    /// <summary>A customer's list of codes is his own to fill: more than this are not looked at.</summary>
    private const int MostCodes = 10;

    private readonly Dictionary<string, Coupon?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<int, CouponTerms> _terms = [];

    public async Task<Coupon?> FindAsync(string code) => (await FindAsync([code])).GetValueOrDefault(code);

    /// <summary>By code, upper case; unknown ones are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Coupon>> FindAsync(IEnumerable<string> codes)
    {
        var wanted = codes.Distinct(StringComparer.Ordinal).Take(MostCodes).ToList();
        var unread = wanted.Where(code => !_known.ContainsKey(code)).ToList();
        if (unread.Count > 0)
        {
            foreach (var code in unread)
                _known[code] = null;
            foreach (var (coupon, terms) in await coupons.WithTermsAsync(unread))
                await KeepAsync(coupon, terms);
        }

        var found = new Dictionary<string, Coupon>(StringComparer.Ordinal);
        foreach (var code in wanted)
            if (_known[code] is { } coupon)
                found[code] = coupon;
        return found;
    }

    /// <summary>For the cart's remove button, which knows the row only.</summary>
    public async Task<Coupon?> FindByIdAsync(int id)
    {
        if (_known.Values.FirstOrDefault(coupon => coupon?.Id == id) is { } known)
            return known;
        return await ReadAsync(id);
    }

    public async Task<CouponTerms> TermsAsync(Coupon coupon)
    {
        if (!_terms.ContainsKey(coupon.Id))
            await ReadAsync(coupon.Id);
        return _terms.GetValueOrDefault(coupon.Id, CouponTerms.None);
    }

    /// <summary>After a state has changed, so that the rest of the request sees it.</summary>
    public void Forget()
    {
        _known.Clear();
        _terms.Clear();
    }

    /// <summary>What a customer carries, in the form in which it is looked up; the shop's own codes are among them.</summary>
    public static IReadOnlyList<string> Keys(IEnumerable<string>? typed) =>
        typed is null ? [] : [.. typed.Select(CouponCode.Key).OfType<string>().Distinct(StringComparer.Ordinal)];

    private async Task<Coupon?> ReadAsync(int id)
    {
        if (await coupons.WithTermsAsync(id) is not { } read)
            return null;
        Keep(read.Coupon, read.Terms);
        return read.Coupon;
    }

    /// <summary>A code that all share stands for what the visitor was given under it, if anything.</summary>
    private async Task KeepAsync(Coupon coupon, CouponTerms terms)
    {
        Keep(coupon, terms);
        if (coupon.State == CouponState.Shared && await shared.OwnIdAsync(coupon.Spelling) is { } ownId && await ReadAsync(ownId) is { } own)
            _known[coupon.Code] = own;
    }

    private void Keep(Coupon coupon, CouponTerms terms)
    {
        _known[coupon.Code] = coupon;
        _terms[coupon.Id] = terms;
    }
}
