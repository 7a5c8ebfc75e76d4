using Nop.Core.Configuration;

namespace Nop.Core.Domain.Customers;

public class CustomerSettings : ISettings
{
    public int DeleteGuestTaskOlderThanMinutes { get; set; }
}
