using System.Xml.Linq;

namespace NopCommerce.StandIn.Customers;

/// <summary>The codes on a customer, in the platform's XML, always in lower case.</summary>
internal sealed class CouponCodes(IGenericAttributeService attributes)
{
    public async Task<string[]> OfAsync(Customer customer)
    {
        var xml = await attributes.GetAttributeAsync<string>(customer, NopCustomerDefaults.DiscountCouponCodeAttribute);
        return string.IsNullOrEmpty(xml) ? [] : [.. XDocument.Parse(xml).Descendants("CouponCode").Select(c => c.Attribute("Code")?.Value.Trim()).Where(c => !string.IsNullOrEmpty(c))];
    }

    public async Task ApplyAsync(Customer customer, string code)
    {
        var wanted = code.Trim().ToLowerInvariant();
        var codes = await OfAsync(customer);
        await SaveAsync(customer, codes.Contains(wanted) ? codes : [.. codes, wanted]);
    }

    public async Task RemoveAsync(Customer customer, string code)
    {
        var codes = await OfAsync(customer);
        await SaveAsync(customer, [.. codes.Where(c => !string.Equals(c, code?.Trim(), StringComparison.OrdinalIgnoreCase))]);
    }

    private Task SaveAsync(Customer customer, string[] codes)
    {
        var xml = codes.Length == 0 ? null : new XElement("DiscountCouponCodes", codes.Select(c => new XElement("CouponCode", new XAttribute("Code", c)))).ToString(SaveOptions.DisableFormatting);
        return attributes.SaveAttributeAsync(customer, NopCustomerDefaults.DiscountCouponCodeAttribute, xml);
    }
}
