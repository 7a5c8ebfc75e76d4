using Nop.Core.Configuration;

namespace Nop.Core.Domain.Tax;

public class TaxSettings : ISettings
{
    public TaxDisplayType TaxDisplayType { get; set; }
    public bool DisplayTaxSuffix { get; set; }
    public bool PricesIncludeTax { get; set; }
    public bool ShippingIsTaxable { get; set; }
    public bool ShippingPriceIncludesTax { get; set; }
    public int ShippingTaxClassId { get; set; }
}
