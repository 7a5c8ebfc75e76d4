using Nop.Core.Configuration;

namespace Nop.Core.Domain.Messages;

public class MessageTemplatesSettings : ISettings
{
    public bool CaseInvariantReplacement { get; set; }
}
