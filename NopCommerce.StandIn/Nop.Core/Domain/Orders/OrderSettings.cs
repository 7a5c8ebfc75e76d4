using Nop.Core.Configuration;

namespace Nop.Core.Domain.Orders;

public class OrderSettings : ISettings
{
    public bool AnonymousCheckoutAllowed { get; set; }
    public bool OnePageCheckoutEnabled { get; set; }
}
