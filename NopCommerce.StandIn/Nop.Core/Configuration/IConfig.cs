namespace Nop.Core.Configuration;

public interface IConfig
{
}
